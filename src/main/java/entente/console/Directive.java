package entente.console;

import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the REPL itself is told, with a colon before it. The text about each is {@code console.directive.NAME}. */
enum Directive {
    HELP("帮助"),
    DOC("说明"),
    NAMES("名称"),
    LOAD("载入"),
    LIBRARY("模型库"),
    DIFF("比较"),
    WATCH("监视"),
    SCRIPT("脚本"),
    UNDO("撤销"),
    RESET("重置"),
    LANG("语言"),
    QUIT("退出");

    private final String chinese;

    Directive(String chinese) {
        this.chinese = chinese;
    }

    String word() {
        return ":" + name().toLowerCase(Locale.ROOT);
    }

    String chineseWord() {
        return ":" + chinese;
    }

    /** What a word alone, or {@code help WORD}, asks for without a colon, as in other programs; or null. */
    static @Nullable String spoken(String entry) {
        String[] words = entry.split("\\s+");
        return switch (words[0]) {
            case "help", "?", "？", "帮助" -> words.length > 2 ? null : HELP.word() + entry.substring(words[0].length());
            case "quit", "exit", "bye", "退出" -> words.length > 1 ? null : QUIT.word();
            default -> null;
        };
    }

    /** By its word or its beginning, as long as no other begins alike: {@code :q}. */
    static @Nullable Directive of(String typed) {
        Directive found = null;
        for (Directive directive : values()) {
            if (directive.word().equals(typed) || directive.chineseWord().equals(typed)) {
                return directive;
            }
            if (typed.length() > 1 && directive.word().startsWith(typed)) {
                found = found == null ? directive : null;
            }
        }
        return found;
    }

    static Phrase hintFor(String typed) {
        boolean chinese = typed.codePoints().anyMatch(c -> c > 0x7F);
        List<String> words = new ArrayList<>();
        for (Directive directive : values()) {
            words.add(chinese ? directive.chineseWord() : directive.word());
        }
        String near = NearNames.nearest(typed, words);
        return Phrase.of("console.hint.near", near != null ? near : chinese ? HELP.chineseWord() : HELP.word());
    }
}
