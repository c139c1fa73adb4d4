package org.saldo.correspondence.contact;

import java.time.Instant;
import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * That a contact has to wait.
 *
 * @param until first moment at which it is fit, as far as we know today
 * @param rule which rule says so
 */
public record ContactPause(Instant until, Refusal reason, UUID rule) {}
