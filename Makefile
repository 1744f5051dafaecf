# `make` builds the application image in target/jss; `make help` lists the rest. Needs Maven, a JDK 22 or newer (found
# by src/build/find-java; the default java may be older) and, for the tests, a C compiler.

image := target/jss
launcher := $(image)/bin/jss
jar := target/jss-0.1.0.jar
fixtures := target/native-fixtures
benchmarks := bench/target/benchmarks.jar
mvn := src/build/with-jdk mvn -B -ntp
PREFIX ?= /usr/local

.PHONY: all run test reproducible fuzz fixtures layout bench compare install clean help

all: $(launcher) ## build target/jss

# Directories count as sources too: theirs is the time stamp that a deleted file changes.
$(launcher): $(shell find pom.xml LICENSE NOTICE src/main src/build)
	$(mvn) -q package -DskipTests
	src/build/with-jdk src/build/make-image $(jar) $(image)

run: $(launcher) ## run it: make run ARGS='-tan state established'
	@$(launcher) $(ARGS)

test: $(launcher) fixtures ## check the form of the sources and run all tests, one class with TEST=Name
	$(mvn) test -Dmaven.main.skip $(if $(TEST),-Dtest='$(TEST)')
	$(if $(TEST),,$(mvn) -q -f bench/pom.xml compile)

reproducible: ## build the jar twice and compare
	@src/build/check-reproducible

fuzz: ## run the fuzz targets: make fuzz TIME=30m, one with TARGET=filter
	$(mvn) -q test-compile
	@$(mvn) -q -Pfuzz dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath
	@src/build/with-jdk src/build/fuzz $(or $(TIME),60s) target/test-classes:target/classes:$$(cat target/fuzz.classpath) $(TARGET)

fixtures:
	@$(MAKE) -s -C native-fixtures

layout: fixtures ## print the kernel's struct layouts, as the C compiler sees them
	@$(fixtures)/layout

$(benchmarks): $(launcher) $(shell find bench/pom.xml bench/src)
	$(mvn) -q -f bench/pom.xml package

bench: $(benchmarks) ## measure decoding, filtering, printing by JMH; ARGS='Print' for one
	src/build/with-jdk bench/run $(jar) jss.bench.Main $(ARGS)

compare: $(benchmarks) fixtures ## measure whole processes beside ss, netstat and lsof; ARGS='--sizes 1000,10000 --minutes 2'
	src/build/with-jdk bench/run $(jar) jss.bench.compare.Compare $(ARGS)

install: $(launcher) ## install to PREFIX (/usr/local), under DESTDIR if given
	src/build/install $(image) '$(DESTDIR)' '$(PREFIX)'

clean: ## remove everything that was built
	rm -rf target bench/target

help: ## show this
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16
