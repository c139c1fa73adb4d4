package org.saldo.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.SmsContent;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Delivery.Result;

/** Against a real message centre behind TLS. */
class SmppOverTlsTest {

  private static final SmsContent SMS = new SmsContent("+491713920001", "Offen: 50,00 EUR");

  private final List<String> bound = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private SSLContext before;
  private ServerSocket socket;
  private SMPPServerSessionListener centre;
  private SmppLink link;

  @BeforeEach
  void remember() throws NoSuchAlgorithmException {
    before = SSLContext.getDefault();
  }

  @AfterEach
  void stop() throws IOException {
    SSLContext.setDefault(before);
    if (link != null) {
      link.close();
    }
    if (centre != null) {
      centre.close();
    }
    if (socket != null) {
      socket.close();
    }
  }

  /** A centre that shows this certificate to whoever calls. */
  private void centre(SelfMade shown) throws IOException, GeneralSecurityException {
    SSLServerSocket secured =
        (SSLServerSocket)
            shown
                .server()
                .getServerSocketFactory()
                .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    socket = secured;
    centre = new SMPPServerSessionListener(0, new At(secured));
    centre.setMessageReceiverListener(
        (ServerMessageReceiverListener)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> answer(method, arguments)));
    inBackground(this::accept);
  }

  private Object answer(Method method, Object... arguments)
      throws ProcessRequestException, PDUException {
    if (!method.getName().equals("onAcceptSubmitSm")) {
      throw new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
    SubmitSm submitted = (SubmitSm) arguments[0];
    taken.add(submitted.getDestAddress());
    return new SubmitSmResult(new MessageId("a1"), new OptionalParameter[0]);
  }

  private void accept() {
    while (true) {
      SMPPServerSession session;
      try {
        session = centre.accept();
      } catch (IOException e) {
        return; // closed
      }
      inBackground(() -> bind(session));
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      BindRequest request = session.waitForBind(60_000);
      bound.add(request.getSystemId() + ":" + request.getPassword());
      request.accept("test");
    } catch (TimeoutException | PDUException | IOException e) {
      session.close();
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "sms-centre-tls");
    thread.setDaemon(true);
    thread.start();
  }

  /** A socket that listens already. */
  private record At(SSLServerSocket socket) implements ServerConnectionFactory {

    @Override
    public ServerConnection listen(int port) {
      return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
      return listen(port);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
      return listen(port);
    }
  }

  private Delivery send() {
    int port = socket.getLocalPort();
    SmppSettings settings =
        new SmppSettings() {
          @Override
          String host() {
            return "localhost";
          }

          @Override
          int port() {
            return port;
          }

          @Override
          boolean tls() {
            return true;
          }

          @Override
          String user() {
            return "saldo";
          }

          @Override
          String password() {
            return "secret";
          }

          @Override
          String systemType() {
            return "";
          }

          @Override
          String sender() {
            return "Saldo";
          }
        };
    link = new SmppLink(settings, new SmppReceipts());
    return new SmppGateway(link, settings).send(SMS, "key-1");
  }

  @Test
  void sendsToTheCentreThatBearsItsName() throws Exception {
    SelfMade right = SelfMade.of("localhost");
    centre(right);
    SSLContext.setDefault(right.client());
    assertThat(send()).isEqualTo(Delivery.delivered("a1"));
    assertThat(bound).containsExactly("saldo:secret");
    assertThat(taken).containsExactly("491713920001");
  }

  @Test
  void saysNothingToACentreOfAnotherName() throws Exception {
    SelfMade other = SelfMade.of("sms.elsewhere.example");
    centre(other);
    SSLContext.setDefault(other.client());
    Delivery delivery = send();
    assertThat(delivery.result()).as("another attempt may help").isEqualTo(Result.FAILED);
    assertThat(delivery.detail())
        .startsWith("The message centre cannot be reached: no TLS with localhost:")
        .contains("No subject alternative DNS name matching localhost");
    assertThat(bound).as("not even the password").isEmpty();
    assertThat(taken).isEmpty();
  }

  @Test
  void saysNothingToACentreThatNobodyVouchesFor() throws Exception {
    centre(SelfMade.of("localhost"));
    SSLContext.setDefault(SelfMade.of("localhost").client());
    Delivery delivery = send();
    assertThat(delivery.result()).isEqualTo(Result.FAILED);
    assertThat(delivery.detail())
        .startsWith("The message centre cannot be reached: no TLS with localhost:")
        .containsIgnoringCase("PKIX");
    assertThat(bound).isEmpty();
    assertThat(taken).isEmpty();
  }

  /** It waits for our words in plain text, and we for its certificate. */
  @Test
  void doesNotWaitForEverForACentreWithoutTls() throws Exception {
    socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    SmppWire wire = new SmppWire(true, 5_000, 200);
    assertThatThrownBy(() -> wire.createConnection("localhost", socket.getLocalPort()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no TLS with localhost:" + socket.getLocalPort());
  }
}
