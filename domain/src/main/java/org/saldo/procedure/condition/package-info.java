/**
 * Typed conditions of procedures: a fact of a case, a comparison and values, chosen from lists and
 * never written as code. Pure; what a case is like comes as {@link
 * org.saldo.procedure.condition.CaseTraits}.
 */
package org.saldo.procedure.condition;
