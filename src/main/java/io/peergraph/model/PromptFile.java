package io.peergraph.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.langchain4j.model.input.PromptTemplate;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.core.io.ClassPathResource;

/**
 * What a model is told: a Markdown file beside the type that uses it, with places to fill
 * such as {@code {{name}}}. All places are filled in one pass, so a value that looks like
 * a place stays as it is.
 */
public final class PromptFile {

	private static final int HASH_CHARACTERS = 12;

	private final String text;

	private final PromptTemplate template;

	private final String hash;

	private PromptFile(String text) {
		this.text = text;
		this.template = PromptTemplate.from(text);
		this.hash = hash(text);
	}

	/**
	 * {@return the prompt of that name}
	 * @param user the type that uses it, in whose package it lies
	 * @param name of the file
	 */
	public static PromptFile beside(Class<?> user, String name) {
		try {
			return new PromptFile(new ClassPathResource(name, user).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A prompt is missing", ex);
		}
	}

	/**
	 * {@return the prompt as it stands in its file}
	 */
	public String text() {
		return this.text;
	}

	/**
	 * {@return the prompt with its places filled}
	 * @param values for every place
	 */
	public String with(Map<String, ?> values) {
		return this.template.apply(Map.copyOf(values)).text();
	}

	/**
	 * {@return what tells this prompt from others, to be remembered with what came of it}
	 */
	public String hash() {
		return this.hash;
	}

	private static String hash(String text) {
		return DigestUtils.sha256Hex(text).substring(0, HASH_CHARACTERS);
	}

}
