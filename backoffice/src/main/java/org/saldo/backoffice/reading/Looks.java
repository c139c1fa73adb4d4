package org.saldo.backoffice.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.actor.reading.Look;
import org.saldo.actor.reading.NetworkOrigin;
import org.saldo.actor.reading.ReadSubject;
import org.saldo.actor.reading.ReadWay;

/** What a request looks at, as its address says. */
final class Looks {

  private static final String API = "/api/v1";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(?:csv|pdf)|/document|/ledger/export-file|/api/v1/ledger/proof"
              + "|/api/v1/ledger/days/.*/anchor|/api/v1/ledger/exports/.*/content"
              + "|/api/v1/documents/[^/]+|/print/file|/api/v1/print-batches/[^/]+/files/.*");

  /**
   * How an address names what it shows.
   *
   * @param path of the address; what its first group holds is what is looked at
   * @param parameter holds it where the path has no group; null for none
   */
  private record Address(Pattern path, ReadSubject subject, String parameter) {

    static Address of(String path, ReadSubject subject, String parameter) {
      return new Address(Pattern.compile(path), subject, parameter);
    }
  }

  /** The first that fits counts. */
  private static final List<Address> ADDRESSES =
      List.of(
          Address.of("/casefile/.*", ReadSubject.CASE, "case"),
          Address.of("/debtor/.*", ReadSubject.DEBTOR, "debtor"),
          Address.of("/document", ReadSubject.DOCUMENT, "id"),
          Address.of("/dispute/show.*", ReadSubject.DISPUTE, "dispute"),
          Address.of("/agency/placement\\.xhtml", ReadSubject.PLACEMENT, "placement"),
          Address.of("/ledger/entry\\.xhtml", ReadSubject.ENTRY, "entry"),
          Address.of("/ledger/account-sheet\\.xhtml", ReadSubject.ACCOUNT, "account"),
          Address.of("/ledger/account\\.xhtml", ReadSubject.ACCOUNT, "number"),
          Address.of("/ledger/.*", ReadSubject.BOOKS, null),
          Address.of("/|/index\\.xhtml|/[a-z]+/list\\.xhtml", ReadSubject.LIST, null),
          Address.of(API + "/case-files/([^/]+)(?:/.*)?", ReadSubject.CASE, null),
          Address.of(API + "/placements/([^/]+)(?:/.*)?", ReadSubject.PLACEMENT, null),
          Address.of(API + "/documents/([^/]+)", ReadSubject.DOCUMENT, null),
          Address.of(API + "/ledger/accounts/([^/]+)/.*", ReadSubject.ACCOUNT, null),
          Address.of(API + "/ledger/.*", ReadSubject.BOOKS, null),
          Address.of(
              API + "/(?:case-files|limitations|approvals|print-batches)", ReadSubject.LIST, null),
          Address.of(".*", ReadSubject.OTHER, null));

  private Looks() {}

  /** Whether the request only looks. */
  static boolean isReading(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  static Look of(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return of(path, request::getParameter, NetworkOrigin.of(request.getRemoteAddr()));
  }

  /**
   * @param path below the portal, e.g. {@code /casefile/show.xhtml}
   * @param parameters of the address by name
   */
  static Look of(String path, UnaryOperator<String> parameters, String origin) {
    for (Address address : ADDRESSES) {
      Matcher fits = address.path().matcher(path);
      if (fits.matches()) {
        return new Look(
            address.subject(),
            object(parameters, address, fits),
            parameters.apply("creditor"),
            way(parameters, path),
            path,
            origin);
      }
    }
    throw new IllegalStateException("no address fits " + path);
  }

  private static String object(UnaryOperator<String> parameters, Address address, Matcher fits) {
    if (fits.groupCount() > 0) {
      return fits.group(1);
    }
    return address.parameter() == null ? null : parameters.apply(address.parameter());
  }

  private static ReadWay way(UnaryOperator<String> parameters, String path) {
    if (FILE.matcher(path).matches() || parameters.apply("export") != null) {
      return ReadWay.FILE;
    }
    return path.startsWith(API) ? ReadWay.REST : ReadWay.PAGE;
  }
}
