package org.saldo.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Computes an exported ledger again.
 *
 * <pre>java -jar saldo-verifier.jar proof.zip [seal of the last day | anchor.json] ...</pre>
 *
 * <p>Says OK with heads and counts, or names the first line that does not fit and ends with 1; with
 * 2 when it cannot read a file. Anchors are what somebody kept elsewhere, of any days of the file
 * or of the one before: without them the file is in order with itself, with them it is the one that
 * was closed. Of days whose anchor does not fit the first one is named.
 */
public final class Verifier {

  private static final String FILE = "proof.jsonl";

  private Verifier() {}

  public static void main(String[] arguments) {
    if (arguments.length < 1) {
      System.err.println(
          "java -jar saldo-verifier.jar proof.zip [seal of the last day | anchor.json] ...");
      System.exit(2);
    }
    try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
      List<AnchorOfDay> anchors = new ArrayList<>();
      for (int i = 1; i < arguments.length; i++) {
        anchors.add(AnchorOfDay.given(arguments[i]));
      }
      System.out.println(verify(file, anchors));
    } catch (Misfit misfit) {
      System.out.println("DOES NOT FIT  " + misfit.getMessage());
      System.exit(1);
    } catch (IOException unreadable) {
      System.err.println("Cannot read a file: " + unreadable);
      System.exit(2);
    }
  }

  /**
   * Goes through a file.
   *
   * @param anchor seal that the last day should have; null when none is known
   * @return what there is to say when everything fits
   * @throws Misfit at the first line that does not
   */
  public static String verify(InputStream file, String anchor) throws Misfit, IOException {
    return verify(file, anchor == null ? List.of() : List.of(AnchorOfDay.given(anchor)));
  }

  /** The same with the contents of anchor files. */
  public static String verifyAnchored(InputStream file, String... anchors)
      throws Misfit, IOException {
    List<AnchorOfDay> kept = new ArrayList<>();
    for (String json : anchors) {
      kept.add(AnchorOfDay.of(json));
    }
    return verify(file, kept);
  }

  private static String verify(InputStream file, List<AnchorOfDay> anchors)
      throws Misfit, IOException {
    ZipInputStream zip = new ZipInputStream(file);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(FILE)) {
        return lines(
            new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8)), anchors);
      }
    }
    throw new Misfit("the file has no " + FILE);
  }

  private static String lines(BufferedReader lines, List<AnchorOfDay> anchors)
      throws Misfit, IOException {
    int number = 1;
    try {
      Books books = new Books(JsonLine.read(String.valueOf(lines.readLine())), anchors);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        books.take(JsonLine.read(line));
      }
      return books.result();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException strange) {
      throw new Misfit("line " + number + ": " + strange.getMessage());
    } catch (Misfit misfit) {
      throw new Misfit("line " + number + ": " + misfit.getMessage());
    }
  }
}
