package entente.syntax;

import entente.syntax.Roles.Role;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Lays tokens out, each in the line where it stands: two blanks for each open brace and for a line that goes on, one
 * blank line at most. A comment stays as far behind its line as it is, two blanks at least. Nothing is set in columns: a
 * change of one line would touch its neighbours.
 */
final class Layout {
    private static final int LEAST_GAP = 2;

    private final Roles roles;
    private final Spelling spelling;
    private final List<Line> lines = new ArrayList<>();
    private int braces;
    private int last = EntenteParser.NEWLINE;

    /**
     * @param code    without indentation and comment, "" for a comment's line or an empty one
     * @param gap     how far the comment stands behind the code
     * @param comment or ""
     */
    private record Line(int indent, String code, int gap, String comment) {
        boolean isEmpty() {
            return code.isEmpty() && comment.isEmpty();
        }
    }

    Layout(Roles roles, Spelling spelling) {
        this.roles = roles;
        this.spelling = spelling;
    }

    String lay(List<Token> tokens) {
        int start = 0;
        for (int k = 0; k < tokens.size(); k++) {
            if (ScriptWriter.isNewline(tokens.get(k)) || tokens.get(k).getType() == Token.EOF) {
                lines.add(line(tokens, start, k));
                if (tokens.get(k).getChannel() == Token.DEFAULT_CHANNEL) {
                    last = EntenteParser.NEWLINE;
                }
                start = k + 1;
            }
        }
        dropBlankLines();
        return join();
    }

    private Line line(List<Token> tokens, int start, int end) {
        boolean goesOn = last != EntenteParser.NEWLINE
                && last != EntenteParser.SEMICOLON
                && last != EntenteParser.LBRACE
                && last != EntenteParser.RBRACE;
        int first = start;
        while (first < end && tokens.get(first).getType() == EntenteParser.SEMICOLON) {
            first++;
        }
        boolean closes = first < end && tokens.get(first).getType() == EntenteParser.RBRACE;
        int indent = 2 * (braces - (closes && braces > 0 ? 1 : 0) + (goesOn ? 1 : 0));
        StringBuilder code = new StringBuilder();
        String comment = "";
        int gap = 0;
        Token before = null;
        for (int k = start; k < end; k++) {
            Token token = tokens.get(k);
            if (token.getChannel() == Token.HIDDEN_CHANNEL) {
                comment = spelling.of(token, null);
                gap = k == start ? 0 : token.getStartIndex() - tokens.get(k - 1).getStopIndex() - 1;
            } else if (isSuperfluous(tokens, k, before)) {
                last = token.getType() == EntenteParser.SEMICOLON ? EntenteParser.SEMICOLON : last;
            } else {
                Token next = k + 1 < end ? tokens.get(k + 1) : null;
                if (before != null && Spacing.between(before, token, roles)) {
                    code.append(' ');
                }
                code.append(spelling.of(token, next));
                if (spelling.phrase(token, next) != null) {
                    k++;
                }
                before = token;
                follow(token);
            }
        }
        return new Line(indent, code.toString(), Math.max(gap, LEAST_GAP), comment);
    }

    private void follow(Token token) {
        last = token.getType();
        braces += last == EntenteParser.LBRACE ? 1 : last == EntenteParser.RBRACE && braces > 0 ? -1 : 0;
    }

    /** A sign that says nothing, or a semicolon with nothing to set apart. */
    private boolean isSuperfluous(List<Token> tokens, int k, @Nullable Token before) {
        Token next = tokens.get(k + 1);
        int type = next.getType();
        boolean endsLine =
                next.getChannel() == Token.HIDDEN_CHANNEL || ScriptWriter.isNewline(next) || type == Token.EOF;
        if (tokens.get(k).getType() != EntenteParser.SEMICOLON) {
            // At a line's end it says that the value follows in the next.
            return roles.of(tokens.get(k)) == Role.OPTIONAL && !endsLine;
        }
        boolean nothing = endsLine || before == null || type == EntenteParser.SEMICOLON || type == EntenteParser.RBRACE;
        return nothing && !parts(tokens, k) || before != null && before.getType() == EntenteParser.LBRACE;
    }

    /** Whether a sign comes next, which without the semicolon would be refused as a sum's second line. */
    private static boolean parts(List<Token> tokens, int k) {
        int next = k + 1;
        while (tokens.get(next).getChannel() == Token.HIDDEN_CHANNEL || ScriptWriter.isNewline(tokens.get(next))) {
            next++;
        }
        return tokens.get(next).getType() == EntenteParser.MINUS;
    }

    /** One between groups; none at the start and the end of the text and of a block. */
    private void dropBlankLines() {
        List<Line> kept = new ArrayList<>();
        boolean blank = false;
        for (Line line : lines) {
            boolean wanted = blank && !kept.isEmpty() && !opens(kept.get(kept.size() - 1));
            if (!line.isEmpty() && wanted && !line.code().startsWith("}")) {
                kept.add(new Line(0, "", 0, ""));
            }
            blank = line.isEmpty();
            if (!line.isEmpty()) {
                kept.add(line);
            }
        }
        lines.clear();
        lines.addAll(kept);
    }

    private static boolean opens(Line line) {
        return line.code().endsWith("{");
    }

    private String join() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean behind = !line.code().isEmpty() && !line.comment().isEmpty();
            text.append(line.isEmpty() ? "" : " ".repeat(line.indent()))
                    .append(line.code())
                    .append(behind ? " ".repeat(line.gap()) : "")
                    .append(line.comment())
                    .append('\n');
        }
        return text.toString();
    }
}
