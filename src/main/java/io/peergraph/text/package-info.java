/**
 * What the text of a message is made of: blocks, utterances, whose words, sentences.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package io.peergraph.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
