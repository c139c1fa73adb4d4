package org.saldo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for a port before anything is started that needs it. */
public final class Ports {

  /**
   * Takes the port for a moment.
   *
   * @param user the program that needs it, for the sentence
   * @throws StartRefused when somebody else has it
   */
  public static void requireFree(int port, String user) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartRefused(
          "Port "
              + port
              + ", which "
              + user
              + " needs, is in use: stop the program that holds it ('ss -ltnp sport = :"
              + port
              + "' names it) and start again.",
          e);
    }
  }

  private Ports() {}
}
