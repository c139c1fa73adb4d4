package org.saldo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;

/** The Chromium that an npm package carries inside, for machines where nothing may be installed. */
record BrowserFromNpm(Path cache) {

  private static final String VERSION = "153.0.0";
  private static final String SHA_512 =
      "8e2196a92bcf31dbb8f8ff538a562a011ef21063c41c8371fa50af13f36a34ef"
          + "c41d8cc5ff1d615222394fa8a8548b7b744cbb9fcf1bcb24f4be4f9d9ec810c0";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * Empty when it cannot be fetched; a package with other content than the known one is refused.
   */
  Optional<Chromium> fetch() {
    Path folder = cache.resolve("chromium-" + VERSION);
    Path executable = folder.resolve("chromium");
    try {
      if (!Files.isExecutable(executable)) {
        Files.createDirectories(folder);
        Path parcel = folder.resolve("sparticuz-chromium-" + VERSION + ".tgz");
        if (!onX64() || !pack(folder, parcel)) {
          return Optional.empty();
        }
        requireSum(parcel);
        unpack(folder, parcel, executable);
      }
      return Optional.of(Chromium.withoutZygote(executable));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean onX64() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  private static boolean pack(Path folder, Path parcel) {
    return ToolRun.succeeds(
            folder, PATIENCE, Map.of(), "npm", "pack", "--silent", "@sparticuz/chromium@" + VERSION)
        && Files.isRegularFile(parcel);
  }

  private static void requireSum(Path parcel) throws IOException {
    String sum = sha512(parcel);
    if (!sum.equals(SHA_512)) {
      Files.delete(parcel);
      throw new StartRefused(
          "The npm package @sparticuz/chromium@" + VERSION + " is not the one that was checked.");
    }
  }

  static String sha512(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  /** The executable comes last and by a rename, so that it stands only when all is there. */
  private static void unpack(Path folder, Path parcel, Path executable) throws IOException {
    untar(folder, parcel, "-xzf");
    Path bin = folder.resolve("package/bin");
    Path software = folder.resolve("swiftshader.tar");
    inflate(bin.resolve("swiftshader.tar.br"), software);
    // Its graphics libraries have to lie beside the executable.
    untar(folder, software, "-xf");
    Path inflated = folder.resolve("chromium.part");
    inflate(bin.resolve("chromium.br"), inflated);
    if (!inflated.toFile().setExecutable(true)) {
      throw new StartRefused("Cannot make " + inflated + " executable.");
    }
    Files.move(inflated, executable, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(software);
    Files.delete(parcel);
    Folders.delete(folder.resolve("package"));
  }

  private static void untar(Path folder, Path archive, String how) {
    if (!ToolRun.succeeds(folder, PATIENCE, Map.of(), "tar", how, archive.toString())) {
      throw new StartRefused("Cannot unpack " + archive + ".");
    }
  }

  private static void inflate(Path compressed, Path target) throws IOException {
    try (InputStream in = new BrotliInputStream(Files.newInputStream(compressed), 1 << 16)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
