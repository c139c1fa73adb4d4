package org.saldo.correspondence.template;

/**
 * A template.
 *
 * @param key in addresses and procedures: a-z, 0-9 and hyphens
 * @param name what people call it; null for those that are shipped
 * @param waiting texts that wait for approval
 */
public record TemplateView(String key, TemplatePurpose purpose, String name, long waiting) {}
