package org.saldo.sandbox.psp;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The page on which a customer pays. The address has 128 random bits and is the only key to it.
 * Each post ends in a redirect: back to here for the bank's question, else to the merchant.
 */
@WebServlet("/pay/*")
public final class PayServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Checkout> checkout = checkout(request);
    if (checkout.isEmpty()) {
      response.sendError(404);
      return;
    }
    show(request, response, checkout.get(), null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Checkout> found = checkout(request);
    if (found.isEmpty()) {
      response.sendError(404);
      return;
    }
    Checkout checkout = found.get();
    String action = Objects.requireNonNullElse(request.getParameter("do"), "");
    switch (action) {
      case "pay" -> {
        Optional<Card> card = Card.of(request.getParameter("number"));
        if (card.isEmpty()) {
          show(request, response, checkout, "error.number");
          return;
        }
        sandbox().pay(checkout, card.get(), checkout.order().amount());
      }
      case "approve" -> sandbox().answer(checkout, true);
      case "reject" -> sandbox().answer(checkout, false);
      case "cancel" -> sandbox().cancel(checkout);
      default -> {
        response.sendError(400);
        return;
      }
    }
    response.setStatus(303);
    response.setHeader(
        "Location",
        checkout.status().waitsForCustomer()
            ? request.getRequestURI()
            : checkout.order().returnUrl());
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, Checkout checkout, String error)
      throws IOException {
    Texts texts = Texts.of(request, checkout.order().language());
    String page =
        new PaymentPage(checkout, texts, request.getContextPath())
            .render(Objects.requireNonNullElse(request.getParameter("card"), ""), error);
    URI back = URI.create(checkout.order().returnUrl());
    response.setHeader(
        "Content-Security-Policy",
        // A browser asks for the target of the redirect after a form too.
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self' "
            + back.getScheme()
            + "://"
            + back.getAuthority());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(error == null ? 200 : 422);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Checkout> checkout(HttpServletRequest request) {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
    return sandbox().find(path.substring(1));
  }

  private Sandbox sandbox() {
    return Lifecycle.sandbox(getServletContext());
  }
}
