package io.peergraph.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * Settings of the embedded database, which is used while no {@code spring.neo4j.uri} is
 * set.
 *
 * @param home the folder of all data
 * @param boltPort where the database speaks Bolt; 0 is any free port
 * @param browserPort where it serves Neo4j Browser; 0 is any free port
 * @param browserUri where Neo4j Browser is, if the database is a server elsewhere; it is
 * only shown
 * @param browserGuide where the application serves what Neo4j Browser opens with: a guide
 * and how it draws; a port 0 stands for nowhere, since it is not known in time
 * @param database how the database process runs
 */
@ConfigurationProperties("peergraph")
record EmbeddedProperties(@DefaultValue(".peergraph") Path home, @DefaultValue("7687") int boltPort,
		@DefaultValue("7474") int browserPort, @Nullable URI browserUri, @Nullable URI browserGuide,
		@DefaultValue Child database) {

	EmbeddedProperties {
		home = home.toAbsolutePath().normalize();
		browserGuide = (browserGuide != null && browserGuide.getPort() == 0) ? null : browserGuide;
	}

	/**
	 * {@return the same for a database that nobody uses}
	 * @param home its folder
	 */
	EmbeddedProperties elsewhere(Path home) {
		return new EmbeddedProperties(home, 0, 0, null, null, this.database);
	}

	/**
	 * How the database process runs.
	 *
	 * @param lib the folder with the jars of Neo4j, laid out by the build
	 * @param listenAddress the address of both its ports. Passwords and answers are not
	 * encrypted on the way, so only the loopback address is safe; another one is warned
	 * about
	 * @param heap the most heap that it may use
	 * @param pageCache the memory for its pages, beside the heap
	 * @param jvmOptions further options for its JVM
	 * @param shared whether to use the database of another Peergraph that already runs on
	 * the same folder, if there is one
	 * @param aotCache whether its JVM learns once, some time after the first start, how
	 * to start in half the time; needs 220 MB in the folder of all data
	 */
	record Child(@Nullable Path lib, @DefaultValue("127.0.0.1") String listenAddress,
			@DataSizeUnit(DataUnit.MEGABYTES) @DefaultValue("1024MB") DataSize heap,
			@DataSizeUnit(DataUnit.MEGABYTES) @DefaultValue("512MB") DataSize pageCache, @DefaultValue( {
			}) List<String> jvmOptions, @DefaultValue("false") boolean shared, @DefaultValue("true") boolean aotCache){
	}

}
