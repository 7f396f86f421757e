package entente.files;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's content before anybody knows how it is encoded. The bytes are not to be changed. */
public record Bytes(String name, String identity, byte[] content) {
    /** What Chinese spreadsheets save by default. */
    private static final String CHINESE = "GB18030";

    /** As a script, which is UTF-8. */
    public Checked<Document> script(Span asked) {
        return decodes(StandardCharsets.UTF_8) ? Checked.of(in(StandardCharsets.UTF_8)) : refuse(Code.E606, asked);
    }

    /** As a table: UTF-8, or GB18030 where it is not UTF-8 but is that. */
    public Checked<Document> table(Span asked) {
        if (decodes(StandardCharsets.UTF_8)) {
            return Checked.of(in(StandardCharsets.UTF_8));
        }
        Charset chinese = Charset.forName(CHINESE);
        return decodes(chinese) ? Checked.of(in(chinese)) : refuse(Code.E611, asked);
    }

    private Checked<Document> refuse(Code code, Span asked) {
        return new Checked<>(null, List.of(Diagnostic.of(code, asked, name).hint("files.hint." + code.name())));
    }

    private Document in(Charset charset) {
        return new Document(name, identity, () -> new InputStreamReader(new ByteArrayInputStream(content), charset));
    }

    private boolean decodes(Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            out.clear();
            if (result.isUnderflow()) {
                return !decoder.flush(out).isError();
            }
        }
    }
}
