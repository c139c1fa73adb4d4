package org.saldo.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The business says no, or points something out, and why: a stable code and its arguments.
 *
 * <p>The code is the key of a translatable sentence ({@code refusal.<code>} in the message
 * bundles); arguments are values (text, {@code Money}, {@code LocalDate}, numbers) that the edge
 * formats for the reader. For example {@code Refusal.of("invoice.conflict", "RE-4711")}.
 *
 * @param code lower case words joined by dots, e.g. {@code waiver.exceeds.open}
 * @param field name of the input it is about, or null
 * @param arguments values of the sentence, never null
 */
public record Refusal(String code, String field, List<Serializable> arguments)
    implements Serializable {

  public Refusal {
    Objects.requireNonNull(code, "code");
    arguments = List.copyOf(arguments);
  }

  public static Refusal because(String code, Serializable... arguments) {
    return new Refusal(code, null, List.of(arguments));
  }

  /** A refusal as the answer of a rule. */
  public static Optional<Refusal> of(String code, Serializable... arguments) {
    return Optional.of(because(code, arguments));
  }

  /** The same refusal, about one input. */
  public Refusal on(String inputField) {
    return new Refusal(code, inputField, arguments);
  }

  public Optional<Refusal> asOptional() {
    return Optional.of(this);
  }
}
