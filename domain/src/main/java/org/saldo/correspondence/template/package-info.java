/**
 * The words of letters, e-mails and SMS: what each template may say, the texts that people write
 * and others approve, those that are shipped, and which of them holds for whom on a day.
 *
 * <p>A text is words with places ({@code {{name}}}) and passages that stand only where a place has
 * a value. It can do nothing else. Never the same person writes and approves a text.
 */
package org.saldo.correspondence.template;
