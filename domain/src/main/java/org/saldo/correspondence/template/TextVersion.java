package org.saldo.correspondence.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A text that was written, with what became of it.
 *
 * @param id null for a shipped text
 * @param version of its template
 * @param creditor key; null for all creditors
 * @param text null where it goes back to the more general text
 * @param decision words of who decided; null when none
 * @param revision to be sent along with a change of a draft
 */
public record TextVersion(
    UUID id,
    String template,
    int version,
    String creditor,
    String language,
    TextForm form,
    TemplateText text,
    LocalDate validFrom,
    TextState state,
    String reason,
    Instant recordedAt,
    String recordedBy,
    Instant decidedAt,
    String decidedBy,
    String decision,
    long revision) {}
