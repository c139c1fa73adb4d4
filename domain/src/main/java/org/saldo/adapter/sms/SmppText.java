package org.saldo.adapter.sms;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.OptionalParameter;
import org.saldo.incoming.Fingerprint;
import org.saldo.incoming.IncomingSms;

/** What a {@code deliver_sm} of somebody's telephone says (SMPP 3.4, 3GPP TS 23.038 and 23.040). */
final class SmppText {

  /** Elements of a header that bind parts: with a reference of eight bits, and of sixteen. */
  private static final int SHORT_REFERENCE = 0x00;

  private static final int LONG_REFERENCE = 0x08;

  /** References of different kinds never mean the same parts. */
  private static final int LONG = 0x10000;

  private static final int OPTIONAL = 0x20000;

  /** Type of number: with its country, without a plus. */
  private static final int INTERNATIONAL = 1;

  private static final int FEWEST_INTERNATIONAL = 10;

  private final DeliverSm delivered;
  private byte[] octets;
  private IncomingSms.Part part;

  private SmppText(DeliverSm delivered) {
    this.delivered = delivered;
    OptionalParameter.Message_payload payload =
        delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] message = delivered.getShortMessage();
    this.octets =
        payload == null || (message != null && message.length > 0)
            ? (message == null ? new byte[0] : message)
            : payload.getValue();
  }

  static IncomingSms of(DeliverSm delivered) {
    SmppText text = new SmppText(delivered);
    String key = text.fingerprint();
    if (GSMSpecificFeature.UDHI.containedIn(delivered.getEsmClass())) {
      text.takeHeader();
    }
    if (text.part == null) {
      text.takeOptional();
    }
    return new IncomingSms(
        "smpp",
        key,
        false,
        number(delivered.getSourceAddr(), delivered.getSourceAddrTon()),
        number(delivered.getDestAddress(), delivered.getDestAddrTon()),
        text.part,
        read(text.octets, delivered.getDataCoding()),
        false);
  }

  /** The same when it comes again; its sequence number is another one then. */
  private String fingerprint() {
    return Fingerprint.of(
        (delivered.getSourceAddr()
                + "\n"
                + delivered.getDestAddress()
                + "\n"
                + delivered.getDataCoding()
                + "\n"
                + Arrays.toString(optional()))
            .getBytes(StandardCharsets.UTF_8),
        octets);
  }

  private int[] optional() {
    OptionalParameter.Sar_msg_ref_num reference =
        delivered.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
    OptionalParameter.Sar_total_segments of =
        delivered.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
    OptionalParameter.Sar_segment_seqnum number =
        delivered.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
    return reference == null || of == null || number == null
        ? new int[0]
        : new int[] {reference.getValue() & 0xFFFF, of.getValue() & 0xFF, number.getValue() & 0xFF};
  }

  private void takeOptional() {
    int[] bound = optional();
    if (bound.length > 0) {
      bind(OPTIONAL + bound[0], bound[1], bound[2]);
    }
  }

  /** The header before the words; one that is longer than all of it is none. */
  private void takeHeader() {
    int end = octets.length == 0 ? Integer.MAX_VALUE : (octets[0] & 0xFF) + 1;
    if (end > octets.length) {
      return;
    }
    ByteBuffer header = ByteBuffer.wrap(octets, 1, end - 1);
    while (header.remaining() >= 2) {
      int element = header.get() & 0xFF;
      int length = header.get() & 0xFF;
      if (length > header.remaining()) {
        break;
      }
      byte[] value = new byte[length];
      header.get(value);
      if (element == SHORT_REFERENCE && length == 3) {
        bind(value[0] & 0xFF, value[1] & 0xFF, value[2] & 0xFF);
      } else if (element == LONG_REFERENCE && length == 4) {
        int reference = ((value[0] & 0xFF) << 8) | (value[1] & 0xFF);
        bind(LONG + reference, value[2] & 0xFF, value[3] & 0xFF);
      }
    }
    octets = Arrays.copyOfRange(octets, end, octets.length);
  }

  /** Numbers that make no sense bind nothing: what came is all of it then. */
  private void bind(int reference, int of, int number) {
    if (of > 1 && number >= 1 && number <= of) {
      part = new IncomingSms.Part(reference, of, number);
    }
  }

  /** With a plus where it names its country; else as the network gave it. */
  private static String number(String address, byte type) {
    String number = address == null ? "" : address.strip();
    if (!number.matches("\\+?[0-9]+") || number.startsWith("+")) {
      return number;
    }
    if (number.startsWith("00")) {
      return "+" + number.substring(2);
    }
    boolean plain = type == 0 && !number.startsWith("0") && number.length() >= FEWEST_INTERNATIONAL;
    return type == INTERNATIONAL || plain ? "+" + number : number;
  }

  /** The words; null when the octets are none. */
  private static String read(byte[] octets, byte coding) {
    int code = coding & 0xFF;
    return switch (code) {
      case 0x01 -> new String(octets, StandardCharsets.US_ASCII);
      case 0x03 -> new String(octets, StandardCharsets.ISO_8859_1);
      case 0x06 -> new String(octets, Charset.forName("ISO-8859-5"));
      default ->
          switch (alphabet(code)) {
            case 0 -> SmsAlphabet.read(octets);
            case 2 -> ByteBuffer.wrap(octets).asCharBuffer().toString();
            default -> null;
          };
    };
  }

  /** 0 for the alphabet of GSM, 2 for UCS-2, anything else for what is no text. */
  private static int alphabet(int code) {
    if ((code & 0xF0) == 0xF0) {
      return (code & 0x04) == 0 ? 0 : 1;
    }
    return (code & 0xC0) == 0 ? (code >> 2) & 0x03 : -1;
  }
}
