package org.saldo.it.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SSH server that takes batches, and can show another key or hang up while they come. */
final class PostOffice implements AutoCloseable, SftpEventListener {

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair own = key();
  private final KeyPair other = key();
  private final AtomicInteger signIns = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final Path place;
  private volatile KeyPair shown = own;
  private volatile boolean breaks;

  PostOffice(Path root) throws IOException, GeneralSecurityException {
    this.place = Files.createDirectories(root.resolve("in"));
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(session -> List.of(shown));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          signIns.incrementAndGet();
          return user.equals("saldo") && password.equals("right");
        });
    SftpSubsystemFactory files = new SftpSubsystemFactory();
    files.addSftpEventListener(this);
    server.setSubsystemFactories(List.of(files));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
    server.start();
  }

  private static KeyPair key() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  int port() {
    return server.getPort();
  }

  /** Of the key that is its own. */
  String fingerprint() {
    return KeyUtils.getFingerPrint(own.getPublic());
  }

  /** Somebody else answers in its place, or itself again. */
  void showAnotherKey(boolean another) {
    shown = another ? other : own;
  }

  /** Hangs up as soon as something is written, or no more. */
  void breakLines(boolean wanted) {
    breaks = wanted;
  }

  /** How often somebody gave a password. */
  int signIns() {
    return signIns.get();
  }

  /** How often it hung up. */
  int broken() {
    return broken.get();
  }

  Path place() {
    return place;
  }

  /** What somebody sees who fetches batches. */
  List<String> visible() throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> each.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Override
  public void writing(
      ServerSession session,
      String handle,
      FileHandle file,
      long offset,
      byte[] data,
      int from,
      int length) {
    if (breaks) {
      broken.incrementAndGet();
      session.close(true);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
