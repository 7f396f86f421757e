package entente.console;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;

/** What {@code :help} says. */
final class Help {
    private static final int LINE = 76;

    private final Messages messages;
    private final Topics topics;

    Help(Messages messages) {
        this.messages = messages;
        this.topics = Topics.in(messages.language());
    }

    /** @param topic or "" for what there is */
    String about(String topic) {
        if (topic.isEmpty()) {
            return overview();
        }
        String text = topics.text(topic);
        if (text != null) {
            return text;
        }
        String manual = Manual.in(messages.language()).about(topic);
        if (manual != null) {
            return manual;
        }
        String near = NearNames.nearest(topic, topics.allNames());
        return messages.say("console.help.none", topic)
                + "\n"
                + (near == null
                        ? ""
                        : messages.say("console.hint", Phrase.of("console.hint.near", ":help " + near)) + "\n");
    }

    private String overview() {
        StringBuilder text = new StringBuilder(messages.say("console.help.entries")).append("\n\n");
        for (Directive directive : Directive.values()) {
            text.append(messages.say("console.directive." + Usage.key(directive)))
                    .append('\n');
        }
        text.append('\n').append(messages.say("console.help.topics")).append('\n');
        int used = 0;
        for (String name : topics.names()) {
            if (used + DisplayText.width(name) > LINE) {
                text.append('\n');
                used = 0;
            }
            text.append("  ").append(name);
            used += 2 + DisplayText.width(name);
        }
        return text.append('\n').toString();
    }
}
