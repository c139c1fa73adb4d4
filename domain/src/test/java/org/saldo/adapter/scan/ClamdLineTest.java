package org.saldo.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.document.ScanUnavailableException;

/** Speaks clamd's own protocol, and takes no silence for a clean file. */
class ClamdLineTest {

  private static final String COMMAND = "zINSTREAM\0";

  /** A clamd that answers once, and what it was sent. */
  private record Once(int port, CompletableFuture<byte[]> got) {

    static Once answering(String answer) throws IOException {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      return new Once(
          socket.getLocalPort(), CompletableFuture.supplyAsync(() -> talk(socket, answer)));
    }

    private static byte[] talk(ServerSocket socket, String answer) {
      try (socket;
          Socket line = socket.accept()) {
        DataInputStream in = new DataInputStream(line.getInputStream());
        byte[] command = in.readNBytes(COMMAND.length());
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo(COMMAND);
        byte[] all = new byte[0];
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          byte[] chunk = in.readNBytes(length);
          int before = all.length;
          all = Arrays.copyOf(all, before + length);
          System.arraycopy(chunk, 0, all, before, length);
        }
        line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return all;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    ClamdLine line() {
      return new ClamdLine("127.0.0.1", port, 5_000);
    }
  }

  @Test
  void passesWhatIsClean() throws Exception {
    byte[] content = new byte[200_000];
    Arrays.fill(content, (byte) 7);
    Once clamd = Once.answering("stream: OK\0");
    assertThat(clamd.line().ask(content)).isEmpty();
    assertThat(clamd.got().get()).isEqualTo(content);
  }

  @Test
  void namesWhatWasFound() throws Exception {
    Once clamd = Once.answering("stream: Win.Test.EICAR_HDB-1 FOUND\0");
    assertThat(clamd.line().ask(new byte[] {1})).contains("Win.Test.EICAR_HDB-1");
    assertThat(Once.answering("stream: OK\0").line().ask(new byte[0])).isEmpty();
  }

  @Test
  void takesEverythingElseForNoAnswer() throws Exception {
    for (String answer :
        new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "UNKNOWN COMMAND\0", "OK\0"}) {
      Once clamd = Once.answering(answer);
      assertThatThrownBy(() -> clamd.line().ask(new byte[] {1}))
          .as(answer)
          .isInstanceOf(ScanUnavailableException.class);
    }
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int port = closed.getLocalPort();
    closed.close();
    assertThatThrownBy(() -> new ClamdLine("127.0.0.1", port, 500).ask(new byte[] {1}))
        .isInstanceOf(ScanUnavailableException.class);
  }
}
