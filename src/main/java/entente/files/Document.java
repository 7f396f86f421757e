package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param name     as users know it: relative to where Entente was started
 * @param identity the same for two paths of one file
 * @param bytes    its content; not to be changed
 */
public record Document(String name, String identity, byte[] bytes) {
    /** Its text as a script: UTF-8 and nothing else, so that a script means the same everywhere. */
    public Checked<Source> script(Span asked) {
        try {
            return Checked.of(Source.of(
                    name,
                    decoder(StandardCharsets.UTF_8)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()));
        } catch (CharacterCodingException e) {
            return new Checked<>(
                    null, List.of(Diagnostic.of(Code.E606, asked, name).hint("files.hint.E606")));
        }
    }

    /** The character set of its text as a table: UTF-8, or GB18030 where it is not UTF-8 but is that; null for neither. */
    public @Nullable Charset charset() {
        if (decodes(StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        // What Chinese spreadsheets save by default.
        Charset chinese = Charset.forName("GB18030");
        return decodes(chinese) ? chinese : null;
    }

    private boolean decodes(Charset charset) {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                out.clear();
                return !decoder.flush(out).isError();
            }
            out.clear();
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Documents are compared by identity: their bytes can be many. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
