package org.saldo.portal.pay;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saldo.payment.online.PspWebhooks;

/**
 * {@code POST /psp/{provider}/webhook}: what a payment provider tells us, byte for byte. Open to
 * everybody; who has no signature gets 400, and nothing is kept.
 */
@WebServlet("/psp/*")
public class PspWebhookServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 256 * 1024;
  private static final Pattern PATH = Pattern.compile("/([a-z]{1,20})/webhook");

  @EJB private transient PspWebhooks webhooks;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    response.setStatus(
        body.length > MAX_BYTES
            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            : path.matches() ? status(path.group(1), headers(request), body) : 404);
  }

  private int status(String provider, Map<String, String> headers, byte[] body) {
    return switch (webhooks.receive(provider, headers, body)) {
      case TAKEN -> HttpServletResponse.SC_OK;
      case FORGED -> HttpServletResponse.SC_BAD_REQUEST;
      case NO_SUCH_PROVIDER -> HttpServletResponse.SC_NOT_FOUND;
    };
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), request::getHeader));
  }
}
