package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;

/**
 * Writes JSON on one line, keys in the order in which they come. By hand, so that a run with {@code --json} loads no
 * library for it.
 */
final class JsonText {
    private final StringBuilder text = new StringBuilder(256);
    private boolean first = true;

    JsonText open() {
        return start('{');
    }

    JsonText openList() {
        return start('[');
    }

    JsonText close() {
        return end('}');
    }

    JsonText closeList() {
        return end(']');
    }

    JsonText key(String key) {
        separate();
        quote(key);
        text.append(':');
        first = true;
        return this;
    }

    JsonText value(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonText value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    JsonText value(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** NaN and infinities are null: JSON has no numbers for them. */
    JsonText value(double value) {
        separate();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            text.append("null");
        } else {
            text.append(Digits.shortest(value));
        }
        return this;
    }

    JsonText nothing() {
        separate();
        text.append("null");
        return this;
    }

    JsonText values(double[] values) {
        openList();
        for (double v : values) {
            value(v);
        }
        return closeList();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private JsonText start(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    private JsonText end(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                text.append('\\').append((char) point);
            } else if (point == '\n') {
                text.append("\\n");
            } else if (DisplayText.isUnsafe(point)) {
                escape(point);
            } else {
                text.appendCodePoint(point);
            }
        });
        text.append('"');
    }

    private void escape(int point) {
        for (char c : Character.toChars(point)) {
            text.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                text.append(Character.forDigit(c >> shift & 15, 16));
            }
        }
    }
}
