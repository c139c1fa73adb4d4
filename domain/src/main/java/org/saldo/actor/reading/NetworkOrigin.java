package org.saldo.actor.reading;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * From which network somebody reads: the first three bytes of an IPv4 address, the first six of an
 * IPv6 address. That tells the office from elsewhere and names nobody. A hash would tell less and
 * protect less: all addresses can be tried.
 */
public final class NetworkOrigin {

  private static final int IPV4_KEPT = 3;
  private static final int IPV6_KEPT = 6;

  private NetworkOrigin() {}

  /**
   * For example {@code 192.0.2.0/24} for 192.0.2.17, {@code 2001:db8:1::/48} for 2001:db8:1::17.
   *
   * @param address in digits, as the server sees it; null, or nothing that is one, gives null
   */
  public static String of(String address) {
    String digits = address == null ? "" : address.replaceAll("%.*", "");
    if (!digits.matches("[0-9a-fA-F:.]+")) {
      return null;
    }
    try {
      InetAddress known = InetAddress.getByName(digits);
      boolean four = known instanceof Inet4Address;
      byte[] bytes = known.getAddress();
      Arrays.fill(bytes, four ? IPV4_KEPT : IPV6_KEPT, bytes.length, (byte) 0);
      String network = InetAddress.getByAddress(bytes).getHostAddress();
      return four ? network + "/24" : network.replaceAll("(:0){2,}$", "::") + "/48";
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }
}
