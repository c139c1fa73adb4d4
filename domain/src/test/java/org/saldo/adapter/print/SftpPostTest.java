package org.saldo.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saldo.correspondence.print.BatchFiles;

/** Against a real SSH server. */
class SftpPostTest {

  private static final String BATCH = "P100001";

  @TempDir private Path folder;

  private final AtomicInteger passwords = new AtomicInteger();
  private final Trouble trouble = new Trouble();
  private SshServer server;
  private String fingerprint;
  private Path remote;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    remote = Files.createDirectories(folder.resolve("remote/in")).getParent();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair key = generator.generateKeyPair();
    fingerprint = KeyUtils.getFingerPrint(key.getPublic());
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          passwords.incrementAndGet();
          return user.equals("saldo") && password.equals("right");
        });
    SftpSubsystemFactory files = new SftpSubsystemFactory();
    files.addSftpEventListener(trouble);
    server.setSubsystemFactories(List.of(files));
    server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  /** What goes wrong at the server, and when. */
  private static final class Trouble implements SftpEventListener {

    private volatile boolean breaksWhileWriting;
    private volatile boolean breaksBeforeMoving;
    private volatile long silentMillis;

    @Override
    public void writing(
        ServerSession session,
        String handle,
        FileHandle file,
        long offset,
        byte[] data,
        int from,
        int length) {
      if (breaksWhileWriting && offset > 0) {
        session.close(true);
      }
      pause(silentMillis);
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) {
      if (breaksBeforeMoving) {
        session.close(true);
        throw new IllegalStateException("the line is gone");
      }
    }

    private static void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private SftpSettings settings(String password, String key) {
    return settings(password, key, 10_000);
  }

  private SftpSettings settings(String password, String key, int timeoutMillis) {
    return new SftpSettings(
        "127.0.0.1", server.getPort(), "saldo", password, null, key, "/in", timeoutMillis);
  }

  private String place(String text) throws IOException {
    return SftpPost.place(
        settings("right", fingerprint), folder.resolve("work"), BATCH, saying(text));
  }

  private static BatchFiles saying(String text) {
    return place ->
        List.of(
            Files.writeString(place.resolve(BATCH + ".pdf"), text),
            Files.writeString(place.resolve(BATCH + ".sha256"), "sum of " + text));
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void placesABatchWholeAndOnce() throws IOException {
    assertThat(place("one")).isEqualTo("/in/" + BATCH);
    Path pdf = remote.resolve("in").resolve(BATCH).resolve(BATCH + ".pdf");
    assertThat(pdf).hasContent("one");
    assertThat(names(pdf.getParent())).containsExactly(BATCH + ".pdf", BATCH + ".sha256");
    assertThat(names(remote.resolve("in"))).containsExactly(BATCH);
    assertThat(folder.resolve("work")).as("nothing of it stays here").isEmptyDirectory();
    Files.setLastModifiedTime(pdf, FileTime.fromMillis(0));
    place("one");
    assertThat(Files.getLastModifiedTime(pdf).toMillis()).as("left as it lies").isZero();
  }

  @Test
  void replacesWhatDiffersAndWhatWasLeftHalf() throws IOException {
    place("one");
    Files.createDirectories(remote.resolve("in/." + BATCH + ".part"));
    Files.writeString(remote.resolve("in/." + BATCH + ".part/" + BATCH + ".pdf"), "half");
    Files.createDirectories(remote.resolve("in/.P1000010.alive"));
    place("two");
    assertThat(remote.resolve("in").resolve(BATCH).resolve(BATCH + ".pdf")).hasContent("two");
    assertThat(names(remote.resolve("in"))).containsExactly(".P1000010.alive", BATCH);
  }

  @Test
  void sendsNothingToASomebodyElse() {
    String other = "SHA256:" + "A".repeat(43);
    assertThatThrownBy(
            () ->
                SftpPost.place(
                    settings("right", other), folder.resolve("work"), BATCH, saying("one")))
        .isInstanceOf(IOException.class);
    assertThat(passwords).as("not even a password").hasValue(0);
    assertThat(remote.resolve("in")).isEmptyDirectory();
  }

  @Test
  void saysWhenItMayNotSignInOrDoesNotKnowTheServer() {
    assertThatThrownBy(
            () ->
                SftpPost.place(
                    settings("wrong", fingerprint), folder.resolve("work"), BATCH, saying("one")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> settings("right", null).required())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("saldo.print.sftp.fingerprint");
    assertThatThrownBy(() -> settings(null, fingerprint).required())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("saldo.print.sftp.password");
    assertThat(remote.resolve("in")).isEmptyDirectory();
  }

  /** So long that it takes many packets. */
  private static String longText() {
    return "page ".repeat(200_000);
  }

  private void requireNothingToBeSeen() throws IOException {
    assertThat(names(remote.resolve("in")))
        .as("the postal service sees no half batch")
        .allMatch(name -> name.startsWith("."));
  }

  private void requireWholeAfterwards() throws IOException {
    assertThat(place(longText())).isEqualTo("/in/" + BATCH);
    assertThat(names(remote.resolve("in"))).containsExactly(BATCH);
    assertThat(remote.resolve("in").resolve(BATCH).resolve(BATCH + ".pdf")).hasContent(longText());
  }

  @Test
  void leavesNothingToBeSeenWhereTheLineBreaksInTheMiddleOfAFile() throws IOException {
    trouble.breaksWhileWriting = true;
    assertThatThrownBy(() -> place(longText())).isInstanceOf(IOException.class);
    requireNothingToBeSeen();
    trouble.breaksWhileWriting = false;
    requireWholeAfterwards();
  }

  @Test
  void leavesNothingToBeSeenWhereTheLineBreaksBeforeTheName() throws IOException {
    trouble.breaksBeforeMoving = true;
    assertThatThrownBy(() -> place(longText())).isInstanceOf(IOException.class);
    requireNothingToBeSeen();
    assertThat(names(remote.resolve("in"))).as("all of it is there, hidden").hasSize(1);
    trouble.breaksBeforeMoving = false;
    requireWholeAfterwards();
  }

  @Test
  void doesNotWaitLongerThanItMay() throws IOException {
    trouble.silentMillis = 60_000;
    long begin = System.nanoTime();
    assertThatThrownBy(
            () ->
                SftpPost.place(
                    settings("right", fingerprint, 1_000),
                    folder.resolve("work"),
                    BATCH,
                    saying(longText())))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    requireNothingToBeSeen();
  }
}
