package org.saldo.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with data, logs and run files of one stack, held by one launcher at a time. */
final class Home implements AutoCloseable {

  private final Path folder;
  private final RandomAccessFile lockFile;
  private final FileLock lock;

  private Home(Path folder, RandomAccessFile lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** Takes the folder; refuses when another launcher runs from it. */
  static Home take(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("log"));
    Files.createDirectories(folder.resolve("run"));
    // The embedded database trusts whoever reaches its socket.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    RandomAccessFile file = new RandomAccessFile(folder.resolve("run/lock").toFile(), "rw");
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock != null) {
        return new Home(folder, file, lock);
      }
    } catch (OverlappingFileLockException e) {
      // The same JVM holds it: refused below like any other.
    }
    file.close();
    throw new StartRefused(
        "Saldo already runs from this checkout (data in " + folder + "): stop it first.");
  }

  Path logs() {
    return folder.resolve("log");
  }

  Path run() {
    return folder.resolve("run");
  }

  Path of(String part) {
    return folder.resolve(part);
  }

  void forget() {
    Folders.delete(of("mariadb"));
    Folders.delete(of("keycloak"));
    Folders.delete(of("wildfly"));
    Folders.delete(of("print"));
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }
}
