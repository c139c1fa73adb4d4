package org.saldo.correspondence.template;

import java.time.LocalDate;

/**
 * A text as somebody writes it.
 *
 * @param template key of the template
 * @param creditor key of the creditor it is for; null for all
 * @param language ISO 639-1
 * @param text null to go back to the more general text
 * @param validFrom first day on which it holds
 * @param reason why, 1 to 500 characters
 */
public record NewText(
    String template,
    String creditor,
    String language,
    TextForm form,
    TemplateText text,
    LocalDate validFrom,
    String reason) {}
