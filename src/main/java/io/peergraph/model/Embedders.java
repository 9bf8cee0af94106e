package io.peergraph.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The models that embed: the one that is configured, and those that can still be asked
 * because their vectors are there.
 */
@Component
public class Embedders {

	private final Embedder configured;

	private final List<Embedder> all;

	Embedders(Embedder configured, ObjectProvider<Embedder> all) {
		this.configured = configured;
		this.all = all.stream().toList();
	}

	/**
	 * {@return the model that embeds what comes in}
	 */
	public Embedder configured() {
		return this.configured;
	}

	/**
	 * {@return the model with that signature, empty when there is no telling how to ask
	 * it}
	 * @param signature of any model
	 */
	public Optional<Embedder> named(String signature) {
		return Stream
			.concat(this.all.stream().filter((embedder) -> embedder.signature().equals(signature)),
					this.configured.sibling(signature).stream())
			.findFirst();
	}

}
