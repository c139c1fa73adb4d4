package org.saldo.ledger.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An order with all that is fixed about it, so that it always gives the same bytes.
 *
 * @param fixedBy key of the order that it repeats, or its own
 * @param madeAt business time of the first order
 * @param from first booking day, null when only numbers count
 */
record ExportJob(
    long id,
    UUID publicId,
    long creditorId,
    String creditorKey,
    String creditorName,
    String creditorPlace,
    ExportSubject subject,
    ExportFormat format,
    Long templateId,
    Long datevId,
    LocalDate from,
    LocalDate until,
    long firstNo,
    long lastNo,
    LocalDateTime madeAt,
    long fixedBy) {}
