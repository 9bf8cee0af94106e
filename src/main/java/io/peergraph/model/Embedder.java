package io.peergraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Turns texts into vectors whose cosine is the likeness of what they mean.
 */
public interface Embedder {

	/**
	 * {@return the name of the model, to be remembered with its vectors}
	 */
	String name();

	/**
	 * {@return the length of every vector}
	 */
	int dimension();

	/**
	 * {@return what tells its vectors from those of other models}
	 */
	default String signature() {
		return name() + "/" + dimension();
	}

	/**
	 * {@return another model that is asked in the same way, if that is one}
	 * @param signature of the other model
	 */
	default Optional<Embedder> sibling(String signature) {
		return Optional.empty();
	}

	/**
	 * {@return whether the model can tell such texts apart}
	 * @param text any text
	 */
	default boolean understands(String text) {
		return true;
	}

	/**
	 * {@return one vector of length one for each text, in their order}
	 * @param texts any texts; a long one is embedded in pieces, whose mean it gets
	 */
	List<float[]> embed(List<String> texts);

	/**
	 * {@return the vector of one text}
	 * @param text any text
	 */
	default float[] embed(String text) {
		return embed(List.of(text)).getFirst();
	}

}
