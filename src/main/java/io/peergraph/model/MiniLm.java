package io.peergraph.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The built-in embedder: all-MiniLM-L6-v2, quantised, in process. It is loaded when first
 * needed and never uses more than one core, so that others keep theirs. A text of more
 * than 510 word pieces is embedded in pieces, and their mean is weighted by length.
 */
@Component
class MiniLm implements Embedder {

	private static final String FILES = "all-minilm-l6-v2-q";

	private static final int DIMENSION = 384;

	/** Something to embed where a text has no words at all. */
	private static final String NOTHING = "-";

	private static final SingletonSupplier<Model> MODEL = SingletonSupplier.of(Model::load);

	// Taken text by text and in turn: a question does not wait for a whole batch.
	private static final ReentrantLock LOCK = new ReentrantLock(true);

	@Override
	public String name() {
		return FILES;
	}

	@Override
	public int dimension() {
		return DIMENSION;
	}

	// It learnt English; what is written with other letters is all the same to it.
	@Override
	public boolean understands(String text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		return text.codePoints().filter(MiniLm::isLatin).count() * 2 >= letters;
	}

	private static boolean isLatin(int letter) {
		return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
	}

	@Override
	public List<float[]> embed(List<String> texts) {
		return texts.stream().map(this::vector).toList();
	}

	private float[] vector(String text) {
		Model loaded = MODEL.obtain();
		LOCK.lock();
		try {
			return vector(loaded, text.isBlank() ? NOTHING : text);
		}
		finally {
			LOCK.unlock();
		}
	}

	// Blanks without width and marks without letters are nothing to it.
	private static float[] vector(Model model, String text) {
		try {
			return model.embed(TextSegment.from(text)).content().vector();
		}
		catch (IllegalArgumentException ex) {
			return model.embed(TextSegment.from(NOTHING)).content().vector();
		}
	}

	private static final class Model extends AbstractInProcessEmbeddingModel {

		private final OnnxBertBiEncoder encoder;

		private Model(OnnxBertBiEncoder encoder) {
			super(Runnable::run);
			this.encoder = encoder;
		}

		@Override
		protected OnnxBertBiEncoder model() {
			return this.encoder;
		}

		private static Model load() {
			try (InputStream tokenizer = new ClassPathResource(FILES + "-tokenizer.json").getInputStream();
					OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
				options.setIntraOpNumThreads(1);
				options.setInterOpNumThreads(1);
				OrtEnvironment environment = OrtEnvironment.getEnvironment();
				byte[] weights = new ClassPathResource(FILES + ".onnx").getContentAsByteArray();
				OrtSession session = environment.createSession(weights, options);
				return new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
			}
			catch (IOException | OrtException ex) {
				throw new IllegalStateException("The built-in embedding model cannot be loaded", ex);
			}
		}

	}

}
