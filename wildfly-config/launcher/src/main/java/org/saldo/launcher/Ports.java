package org.saldo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for a port before anything is started that needs it. */
final class Ports {

  static void requireFree(int port, String user) {
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
