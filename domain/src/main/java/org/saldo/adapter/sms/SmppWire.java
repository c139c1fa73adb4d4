package org.saldo.adapter.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * The way to the message centre. With TLS the centre's certificate must be one that this server
 * trusts, and must bear the name by which the centre is called.
 *
 * @param connectMillis how long the centre may take to be there
 * @param handshakeMillis how long each word of the agreement on TLS may take; a centre that speaks
 *     no TLS waits for ours, and without a limit both would wait for ever
 */
record SmppWire(boolean tls, int connectMillis, int handshakeMillis) implements ConnectionFactory {

  /**
   * A line on which nothing was said yet; closed again where it cannot be trusted.
   *
   * @throws IOException if nobody is there, or not the one who was called
   */
  @Override
  public Connection createConnection(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), connectMillis);
      return new SocketConnection(tls ? secured(socket, host, port) : socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private SSLSocket secured(Socket socket, String host, int port) throws IOException {
    try {
      SSLSocket secured =
          (SSLSocket)
              ((SSLSocketFactory) SSLSocketFactory.getDefault())
                  .createSocket(socket, host, port, true);
      SSLParameters parameters = secured.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(parameters);
      secured.setSoTimeout(handshakeMillis);
      secured.startHandshake();
      return secured;
    } catch (IOException e) {
      throw new IOException("no TLS with " + host + ":" + port + ": " + e.getMessage(), e);
    }
  }
}
