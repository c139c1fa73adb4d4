package org.saldo.adapter.print;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.SFTPClient;

/**
 * A signed-in connection to the postal service. The server's key must be the one that is known;
 * else nothing is sent, not even a password.
 */
record SftpSession(SSHClient client, SFTPClient files, String folder) implements Closeable {

  static {
    // What the JDK brings is enough; a provider would be registered for the whole server.
    SecurityUtils.setRegisterBouncyCastle(false);
  }

  static SftpSession open(SftpSettings settings) throws IOException {
    SSHClient client = new SSHClient();
    try {
      client.setConnectTimeout(settings.timeoutMillis());
      client.setTimeout(settings.timeoutMillis());
      client.getTransport().setTimeoutMs(settings.timeoutMillis());
      client.getConnection().setTimeoutMs(settings.timeoutMillis());
      client.addHostKeyVerifier(settings.fingerprint());
      client.connect(settings.host(), settings.port());
      if (settings.keyFile() == null) {
        client.authPassword(settings.user(), settings.password());
      } else {
        client.authPublickey(settings.user(), settings.keyFile());
      }
      SFTPClient files = client.newSFTPClient();
      files.getSFTPEngine().setTimeoutMs(settings.timeoutMillis());
      files.getFileTransfer().setPreserveAttributes(false);
      return new SftpSession(client, files, settings.folder());
    } catch (IOException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /**
   * Puts the files into the folder of the batch, unless they are there.
   *
   * @param written the last one names the checksums of the others
   * @throws IOException where not all of it is there under the name of the batch
   */
  String place(String batch, List<Path> written) throws IOException {
    try {
      return placed(batch, written);
    } catch (RuntimeException e) {
      // What the library runs into when the line breaks while it is writing.
      throw new IOException("the line broke: " + e, e);
    }
  }

  private String placed(String batch, List<Path> written) throws IOException {
    String place = folder + "/" + batch;
    Path sums = written.get(written.size() - 1);
    if (!same(place + "/" + sums.getFileName(), sums)) {
      clearLeft(batch);
      // A name of its own: a server whose lease ran out may still be at work on the same batch.
      String part = folder + "/." + batch + "." + UUID.randomUUID();
      String old = part + ".old";
      files.mkdir(part);
      for (Path file : written) {
        files.put(file.toString(), part + "/" + file.getFileName());
      }
      if (files.statExistence(place) != null) {
        files.rename(place, old);
      }
      files.rename(part, place);
      clearLeft(batch);
    }
    return place;
  }

  private boolean same(String there, Path sums) throws IOException {
    if (files.statExistence(there) == null) {
      return false;
    }
    byte[] ours = Files.readAllBytes(sums);
    byte[] theirs = new byte[ours.length + 1];
    try (RemoteFile file = files.open(there)) {
      int read = file.read(0, theirs, 0, theirs.length);
      return read == ours.length && Arrays.equals(ours, Arrays.copyOf(theirs, read));
    }
  }

  /** Removes what an earlier attempt left of the batch, and what the new one replaced. */
  private void clearLeft(String batch) throws IOException {
    for (RemoteResourceInfo left : files.ls(folder)) {
      if (left.isDirectory() && left.getName().startsWith("." + batch + ".")) {
        for (RemoteResourceInfo file : files.ls(left.getPath())) {
          files.rm(file.getPath());
        }
        files.rmdir(left.getPath());
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (client) {
      files.close();
    }
  }
}
