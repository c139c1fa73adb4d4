package org.saldo.adapter.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder into which a scanner puts letters. A file is complete when two looks find it with the
 * same size and time; what begins with a dot, and what is no plain file, is left alone.
 */
final class ScansOnDisk {

  private static final String DONE = "done";
  private static final String REFUSED = "refused";

  /** Of a look not more, so that a folder full of files does not hold up the lease. */
  private static final int MOST = 100;

  private final Path root;
  private Map<String, String> seen = Map.of();

  ScansOnDisk(Path root) {
    this.root = root;
  }

  /** The names of what has not changed since the last look. */
  synchronized List<String> ripe() throws IOException {
    Map<String, String> now = look();
    Map<String, String> before = seen;
    seen = now;
    return now.keySet().stream()
        .filter(name -> now.get(name).equals(before.get(name)))
        .limit(MOST)
        .toList();
  }

  private Map<String, String> look() throws IOException {
    Map<String, String> found = new TreeMap<>();
    Files.createDirectories(root);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          found.put(name, Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    }
    return found;
  }

  byte[] read(String name, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file(name), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(maxBytes + 1);
    }
  }

  void done(String name) throws IOException {
    putAway(name, DONE);
  }

  void refused(String name, String reason) throws IOException {
    Path away = putAway(name, REFUSED);
    Files.writeString(away.resolveSibling(away.getFileName() + ".txt"), reason + "\n");
  }

  private Path putAway(String name, String where) throws IOException {
    Path away = Files.createDirectories(root.resolve(where));
    Path target = away.resolve(name);
    for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
      target = away.resolve(i + "-" + name);
    }
    return Files.move(file(name), target, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file(String name) {
    return root.resolve(name);
  }
}
