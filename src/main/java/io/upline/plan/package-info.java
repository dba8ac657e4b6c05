/**
 * The plan language: records, YAML reader, lint, JSON schema.
 */
@NullMarked
package io.upline.plan;

import org.jspecify.annotations.NullMarked;
