package org.saldo.portal.sms;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saldo.correspondence.SmsCallbacks;

/**
 * {@code POST /sms/{gateway}/receipt}: what a gateway reports about an SMS. Open to everybody; who
 * has no signature gets 403, and nothing is kept.
 */
@WebServlet("/sms/*")
public class SmsReceiptServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MAX_FIELDS = 100;
  private static final Pattern PATH = Pattern.compile("/([a-z]{1,20})/receipt");

  @EJB private transient SmsCallbacks callbacks;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
    response.setStatus(path.matches() ? status(path.group(1), request) : 404);
  }

  private int status(String gateway, HttpServletRequest request) {
    if (request.getParameterMap().size() > MAX_FIELDS) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    Map<String, String> form =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    return switch (callbacks.receive(gateway, headers(request), form)) {
      case TAKEN -> HttpServletResponse.SC_NO_CONTENT;
      case FORGED -> HttpServletResponse.SC_FORBIDDEN;
      case NO_SUCH_GATEWAY -> HttpServletResponse.SC_NOT_FOUND;
    };
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), request::getHeader));
  }
}
