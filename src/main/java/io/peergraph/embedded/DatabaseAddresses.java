package io.peergraph.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.peergraph.graph.CannotStart;

/**
 * Where an embedded database listens. Its owner leaves a note of it in its folder.
 *
 * @param listen the address that both ports are opened on
 * @param boltPort where it speaks Bolt
 * @param browserPort where it serves Neo4j Browser
 */
record DatabaseAddresses(String listen, int boltPort, int browserPort) {

	/**
	 * {@return ports that are free right now, as the settings want them}
	 */
	static DatabaseAddresses free(EmbeddedProperties properties) {
		String listen = properties.database().listenAddress();
		// Both are held open until both are known, so they differ.
		try (ServerSocket bolt = open(listen, "PEERGRAPH_BOLT_PORT", properties.boltPort());
				ServerSocket browser = open(listen, "PEERGRAPH_BROWSER_PORT", properties.browserPort())) {
			return new DatabaseAddresses(listen, bolt.getLocalPort(), browser.getLocalPort());
		}
		catch (IOException ex) {
			throw new CannotStart("The ports of the database cannot be tried: " + ex.getMessage(), ex);
		}
	}

	/**
	 * {@return what the owner of the database wrote}
	 * @throws IOException when there is no such note
	 */
	static DatabaseAddresses read(Path note) throws IOException {
		List<String> lines = Files.readAllLines(note);
		if (lines.size() < 3) {
			throw new IOException("The note is not complete");
		}
		return new DatabaseAddresses(lines.get(0), Integer.parseInt(lines.get(1)), Integer.parseInt(lines.get(2)));
	}

	void write(Path note) throws IOException {
		Files.write(note, List.of(this.listen, Integer.toString(this.boltPort), Integer.toString(this.browserPort)));
	}

	URI bolt() {
		return URI.create("bolt://" + reachable("127.0.0.1") + ":" + this.boltPort);
	}

	/**
	 * {@return where people look at the graph; opened, it asks for the password}
	 */
	URI browser() {
		return URI
			.create(origin() + "/browser/?dbms=bolt://" + DatabasePassword.USER + "@" + host() + ":" + this.boltPort);
	}

	/**
	 * {@return where the pages of Neo4j Browser come from}
	 */
	String origin() {
		return "http://" + host() + ":" + this.browserPort;
	}

	/**
	 * {@return how people and Neo4j Browser call the machine}
	 */
	String host() {
		return isLoopback() ? "localhost" : reachable("localhost");
	}

	boolean isLoopback() {
		return address(this.listen).isLoopbackAddress();
	}

	private String reachable(String anywhere) {
		if (address(this.listen).isAnyLocalAddress()) {
			return anywhere;
		}
		return this.listen.contains(":") ? "[" + this.listen + "]" : this.listen;
	}

	private static ServerSocket open(String listen, String setting, int port) throws IOException {
		ServerSocket socket = new ServerSocket();
		try {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address(listen), port));
			return socket;
		}
		catch (IOException | IllegalArgumentException ex) {
			socket.close();
			throw new CannotStart(
					setting + "=" + port + ": the port cannot be opened on " + listen + " (" + ex.getMessage() + ")",
					ex);
		}
	}

	private static InetAddress address(String listen) {
		try {
			return InetAddress.getByName(listen);
		}
		catch (UnknownHostException ex) {
			throw new CannotStart("PEERGRAPH_DATABASE_LISTENADDRESS=" + listen + ": there is no such address", ex);
		}
	}

}
