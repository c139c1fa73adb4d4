package org.saldo.approval;

/**
 * A request was decided or withdrawn; observed in the same transaction by who asked for it.
 *
 * @param decision words of who decided; null when none
 */
public record ApprovalDecided(
    ApprovalKind kind, long subjectId, ApprovalState state, String decision) {}
