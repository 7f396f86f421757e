package entente.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A text with a few changes, as slips of a hand or of a disk would make them. */
final class Mutation {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ";",
            "\n",
            "\"",
            "`",
            "#",
            "##",
            "->",
            "..",
            ",",
            "=",
            "~",
            ".",
            "-",
            "%",
            "e",
            "9".repeat(400),
            "1e999",
            "\0",
            "\u202e",
            "\uD83D\uDE00",
            "\u3000",
            "（",
            "；",
            "当",
            "至",
            "if ",
            "then ",
            "else ",
            "not ",
            "at ",
            "to ",
            " of T",
            " for S",
            "Lab[1..3]",
            "firms",
            "t",
            "pi",
            "i",
            "use \"x.ent\"\n",
            "firm A { growth 1; capacity 1; output 1 }\n",
            "((((((((");

    private Mutation() {}

    static byte[] of(String text, Random random) {
        String changed = text;
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            changed = once(changed, random);
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static String once(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(from);
            case 3 -> swapped(text, random);
            case 4 -> text.substring(0, from) + (char) random.nextInt(0x3000) + text.substring(from);
            default -> digits(text, random);
        };
    }

    private static String swapped(String text, Random random) {
        String[] words = text.split("(?<=\\s)");
        int a = random.nextInt(words.length);
        int b = random.nextInt(words.length);
        String word = words[a];
        words[a] = words[b];
        words[b] = word;
        return String.join("", words);
    }

    private static String digits(String text, Random random) {
        String[] numbers = {"0", "1e300", "-1", "1e-320", "0.1", "99999999999"};
        String[] parts = text.split("(?<=[^0-9.])(?=[0-9])|(?<=[0-9])(?=[^0-9.])");
        int at = random.nextInt(parts.length);
        if (!parts[at].isEmpty() && Character.isDigit(parts[at].charAt(0))) {
            parts[at] = numbers[random.nextInt(numbers.length)];
        }
        return String.join("", parts);
    }
}
