package org.saldo.portal.sms;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saldo.correspondence.SmsCallbacks;
import org.saldo.incoming.SmsArrivals;

/**
 * {@code POST /sms/{gateway}/receipt}: what a gateway reports about an SMS; {@code
 * /sms/{gateway}/message}: an SMS to us, answered with no words of ours. Open to everybody; who has
 * no signature gets 403, and nothing is kept.
 */
@WebServlet("/sms/*")
public class SmsReceiptServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MAX_FIELDS = 100;
  private static final Pattern PATH = Pattern.compile("/([a-z]{1,20})/(receipt|message)");
  private static final String NO_WORDS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  @EJB private transient SmsCallbacks callbacks;
  @EJB private transient SmsArrivals arrivals;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
    if (!path.matches()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (request.getParameterMap().size() > MAX_FIELDS) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Map<String, String> form =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    boolean message = path.group(2).equals("message");
    SmsCallbacks.Knock knock =
        message
            ? arrivals.receive(path.group(1), headers(request), form)
            : callbacks.receive(path.group(1), headers(request), form);
    switch (knock) {
      case TAKEN -> taken(message, response);
      case FORGED -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      case NO_SUCH_GATEWAY -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void taken(boolean message, HttpServletResponse response) throws IOException {
    if (message) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(NO_WORDS);
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), request::getHeader));
  }
}
