package org.saldo.adapter.einvoice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.receivable.StatedInvoice;

/**
 * Decodes XML files strictly: a byte sequence that the encoding does not have ends the reading.
 *
 * <p>Parsers replace such bytes by a question mark, and a debtor would be written to under a wrong
 * name. A byte order mark decides, else the declaration, else it is UTF-8.
 */
final class XmlEncoding {

  private static final Set<String> SUPPORTED =
      Set.of(
          "UTF-8",
          "US-ASCII",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "ISO-8859-1",
          "ISO-8859-15",
          "windows-1252");

  private static final int DECLARATION_LENGTH = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,150}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,40})[\"']");

  private XmlEncoding() {}

  static CharBuffer decode(byte[] content) throws UnreadableFile {
    if (content.length == 0) {
      throw new UnreadableFile("file.empty");
    }
    int mark = markLength(content);
    Charset charset = charset(content);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, mark, content.length - mark));
    } catch (CharacterCodingException e) {
      throw new UnreadableFile("file.encoding.invalid", charset.name());
    }
  }

  private static int markLength(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(byte[] content) throws UnreadableFile {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return declared(content);
  }

  private static Charset declared(byte[] content) throws UnreadableFile {
    int length = Math.min(content.length, DECLARATION_LENGTH);
    Matcher declaration =
        DECLARED.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declaration.group(1);
    Charset charset = supported(name);
    if (charset.name().startsWith("UTF-16")) {
      // The declaration itself was read byte by byte, so it is not true.
      throw new UnreadableFile("file.encoding.invalid", charset.name());
    }
    return charset;
  }

  private static Charset supported(String name) throws UnreadableFile {
    try {
      Charset charset = Charset.forName(name);
      if (SUPPORTED.contains(charset.name())) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Answered below, as for an encoding that Java knows and we do not take.
    }
    throw new UnreadableFile("file.encoding.unsupported", StatedInvoice.excerpt(name));
  }

  private static boolean startsWith(byte[] content, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
