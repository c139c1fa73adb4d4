package org.saldo.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Computes an exported ledger again.
 *
 * <pre>java -jar saldo-verifier.jar proof.zip [seal of the last day]</pre>
 *
 * <p>Says OK with heads and counts, or names the first line that does not fit and ends with 1; with
 * 2 when it cannot read the file. The seal is the anchor that somebody kept from elsewhere: without
 * it the file is in order with itself, with it it is the one that was closed.
 */
public final class Verifier {

  private static final String FILE = "proof.jsonl";

  private Verifier() {}

  public static void main(String[] arguments) {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println("java -jar saldo-verifier.jar proof.zip [seal of the last day]");
      System.exit(2);
    }
    try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
      System.out.println(verify(file, arguments.length == 2 ? arguments[1] : null));
    } catch (Misfit misfit) {
      System.out.println("DOES NOT FIT  " + misfit.getMessage());
      System.exit(1);
    } catch (IOException unreadable) {
      System.err.println("Cannot read " + arguments[0] + ": " + unreadable);
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
    ZipInputStream zip = new ZipInputStream(file);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(FILE)) {
        return lines(
            new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8)), anchor);
      }
    }
    throw new Misfit("the file has no " + FILE);
  }

  private static String lines(BufferedReader lines, String anchor) throws Misfit, IOException {
    int number = 1;
    try {
      Books books = new Books(JsonLine.read(String.valueOf(lines.readLine())));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        books.take(JsonLine.read(line));
      }
      String result = books.result();
      // The page shows a seal in groups.
      if (anchor != null && !anchor.replaceAll("\\s", "").equalsIgnoreCase(books.seal())) {
        throw new Misfit("the last day has the seal " + books.seal() + ", not " + anchor);
      }
      return result;
    } catch (IllegalArgumentException | ArithmeticException strange) {
      throw new Misfit("line " + number + ": " + strange.getMessage());
    } catch (Misfit misfit) {
      throw new Misfit("line " + number + ": " + misfit.getMessage());
    }
  }
}
