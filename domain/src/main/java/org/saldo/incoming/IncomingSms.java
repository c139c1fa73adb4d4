package org.saldo.incoming;

/**
 * An SMS to us, or a part of one, as a gateway hands it over. All of it was written by a stranger.
 *
 * @param gateway as the settings call it
 * @param key the gateway's own, or a fingerprint of the octets where it has none
 * @param lasting whether the key is never used again; else the same comes again only for a while
 * @param sender a number in international form, or whatever the network says
 * @param receiver our number
 * @param part null when it is all of it
 * @param text as it was sent; null when it is no text
 * @param more whether something came with it that is no text
 */
public record IncomingSms(
    String gateway,
    String key,
    boolean lasting,
    String sender,
    String receiver,
    Part part,
    String text,
    boolean more) {

  private static final int MAX_NUMBER = 40;

  public IncomingSms {
    sender = line(sender);
    receiver = line(receiver);
  }

  /**
   * Which part of a longer one.
   *
   * @param reference the same for all parts
   * @param of how many there are, 2 to 255
   * @param number 1 to {@code of}
   */
  public record Part(int reference, int of, int number) {}

  private static String line(String text) {
    String clean = text == null ? "" : text.replaceAll("[\\p{C}\\s]+", "");
    return clean.length() <= MAX_NUMBER ? clean : clean.substring(0, MAX_NUMBER);
  }
}
