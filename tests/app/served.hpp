// The site as it is run: `mag serve`, until the end of a test, and connections to it.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "tests/app/command.hpp"

namespace test {

// A program that says a line once it is ready, in a process of its own.
class Program {
 public:
  explicit Program(const std::vector<std::string>& command);
  Program(const Program&) = delete;
  ~Program();

  // What it said on standard output first.
  const std::string& line() const { return line_; }
  // What it says next there.
  std::string next_line();
  // Tells it to end; its exit status, -1 when a signal ended it.
  int end(int signal);

 private:
  pid_t process_ = -1;
  int said_ = -1;
  std::string line_;
};

class Served {
 public:
  // Of the log in the folder, on a free port.
  explicit Served(const Folder& folder, const std::vector<std::string>& more = {});

  const std::string& line() const { return running_.line(); }
  std::string next_line() { return running_.next_line(); }
  int port() const;
  int end();
  void kill();  // at once

 private:
  Program running_;
};

// A connection to a port of this machine. Nothing that it waits for takes longer than twenty
// seconds.
class Peer {
 public:
  explicit Peer(int port);
  Peer(const Peer&) = delete;
  ~Peer();

  void send(const std::string& text);
  // What comes up to and including `end`; all there is when it does not come.
  std::string until(const std::string& end);
  // What comes until it is closed.
  std::string rest() { return until(""); }
  // Whether something comes within some milliseconds.
  bool hears_within(int milliseconds);

 private:
  int connection_;
  std::string came_;
};

// All that is answered to one request, after which the connection is closed.
std::string fetched(int port, const std::string& request);

}  // namespace test
