#include "app/cli/showing.hpp"

namespace app {

Sheet sheet_of(Session& session, const words::Words& words) {
  return {session.out(), words, session.globals().width, session.globals().colour};
}

}  // namespace app
