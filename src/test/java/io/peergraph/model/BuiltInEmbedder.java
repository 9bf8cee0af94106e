package io.peergraph.model;

/** Names the built-in embedder, which is hidden, to tests of other rooms. */
public final class BuiltInEmbedder {

	/** What embeds where no provider is configured. */
	public static final Class<? extends Embedder> TYPE = MiniLm.class;

	private BuiltInEmbedder() {
	}

}
