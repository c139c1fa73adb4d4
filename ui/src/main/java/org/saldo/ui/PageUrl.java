package org.saldo.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The address of a page inside the site, path and query, of which single parameters are changed.
 *
 * <p>Sorting, paging and language links are made from it, so that each keeps what the others set.
 * The path always starts with exactly one slash: an address of another site cannot come out.
 */
record PageUrl(String path, List<Parameter> parameters) {

  /** A name and its value, both decoded. */
  record Parameter(String name, String value) {}

  PageUrl {
    path = "/" + path.replaceFirst("^[/\\\\]+", "");
    parameters = List.copyOf(parameters);
  }

  /** The address that was asked for, also while an error page answers. */
  static PageUrl of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return parse(path, request.getQueryString());
  }

  /** Reads a path and a query string; the query may be null. */
  static PageUrl parse(String path, String query) {
    List<Parameter> parameters = new ArrayList<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = equals < 0 ? pair : pair.substring(0, equals);
          String value = equals < 0 ? "" : pair.substring(equals + 1);
          parameters.add(new Parameter(decode(name), decode(value)));
        }
      }
    }
    return new PageUrl(path, parameters);
  }

  /** The first value of a parameter, or null. */
  String get(String name) {
    return parameters.stream()
        .filter(each -> each.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElse(null);
  }

  /** The same address with one value of the parameter; null or empty takes the parameter away. */
  PageUrl with(String name, Object value) {
    List<Parameter> changed = new ArrayList<>(parameters);
    changed.removeIf(each -> each.name().equals(name));
    String text = Objects.toString(value, "");
    if (!text.isEmpty()) {
      changed.add(new Parameter(name, text));
    }
    return new PageUrl(path, changed);
  }

  @Override
  public String toString() {
    if (parameters.isEmpty()) {
      return path;
    }
    return parameters.stream()
        .map(each -> encode(each.name()) + "=" + encode(each.value()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
