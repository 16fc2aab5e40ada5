//! A writer on a thread of its own, so that whoever draws the screen never waits for the disk.
//!
//! Requests are carried out in the order in which they are sent; each is answered when it is durable.

use super::{Entry, ExerciseFile, FileError, NewEntry, RecordedEvent};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread::JoinHandle;

enum Request {
    Append(NewEntry, Sender<Result<Entry, FileError>>),
    Mark(i64, Sender<Result<(), FileError>>),
    Events(Vec<RecordedEvent>, Sender<Result<(), FileError>>),
    Keep(String, Vec<u8>, Sender<Result<(), FileError>>),
    Fold(Sender<Result<(), FileError>>),
    Finish,
}

/// The answer to a request, when it comes.
#[must_use = "act on an entry or show a moment only once it is acknowledged"]
#[derive(Debug)]
pub struct Ack<T>(Receiver<Result<T, FileError>>);

impl<T> Ack<T> {
    /// Waits for the answer.
    ///
    /// # Errors
    /// As the operation itself; [`FileError::WriterGone`] when the writer ended first.
    pub fn wait(self) -> Result<T, FileError> {
        self.0.recv().unwrap_or(Err(FileError::WriterGone))
    }

    /// The answer if it is there; `None` while the disk is at work.
    pub fn poll(&self) -> Option<Result<T, FileError>> {
        match self.0.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(FileError::WriterGone)),
        }
    }
}

/// Sends requests to the writer; clone it freely.
#[derive(Debug, Clone)]
pub struct AppendHandle {
    requests: Sender<Request>,
}

impl AppendHandle {
    fn ask<T>(&self, request: impl FnOnce(Sender<Result<T, FileError>>) -> Request) -> Ack<T> {
        let (answer, ack) = mpsc::channel();
        // If the writer is gone the answer's sender is dropped with the request, and the caller learns it from there.
        let _ = self.requests.send(request(answer));
        Ack(ack)
    }

    /// [`ExerciseFile::append`].
    pub fn append(&self, new: NewEntry) -> Ack<Entry> {
        self.ask(|answer| Request::Append(new, answer))
    }

    /// [`ExerciseFile::mark`].
    pub fn mark(&self, at: i64) -> Ack<()> {
        self.ask(|answer| Request::Mark(at, answer))
    }

    /// [`ExerciseFile::record_events`].
    pub fn record_events(&self, events: Vec<RecordedEvent>) -> Ack<()> {
        self.ask(|answer| Request::Events(events, answer))
    }

    /// [`ExerciseFile::keep`].
    pub fn keep(&self, name: String, bytes: Vec<u8>) -> Ack<()> {
        self.ask(|answer| Request::Keep(name, bytes, answer))
    }

    /// [`ExerciseFile::fold`].
    pub fn fold(&self) -> Ack<()> {
        self.ask(Request::Fold)
    }
}

/// An exercise file at work on its own thread.
#[derive(Debug)]
pub struct Writer {
    handle: AppendHandle,
    thread: JoinHandle<ExerciseFile>,
}

impl ExerciseFile {
    /// Moves the file to a thread of its own.
    ///
    /// # Errors
    /// When the system gives no thread; the file is then dropped, which loses nothing.
    pub fn into_writer(self) -> std::io::Result<Writer> {
        let (sender, requests) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("exercise-file".to_owned())
            .spawn(move || serve(self, &requests))?;
        Ok(Writer {
            handle: AppendHandle { requests: sender },
            thread,
        })
    }
}

impl Writer {
    /// A handle for whoever has something to write.
    pub fn handle(&self) -> &AppendHandle {
        &self.handle
    }

    /// Carries out what was sent so far and gives the file back, to be closed or used here.
    ///
    /// # Errors
    /// [`FileError::WriterGone`] when the thread has died.
    pub fn finish(self) -> Result<ExerciseFile, FileError> {
        let _ = self.handle.requests.send(Request::Finish);
        self.thread.join().map_err(|_| FileError::WriterGone)
    }
}

fn serve(mut file: ExerciseFile, requests: &Receiver<Request>) -> ExerciseFile {
    // An answer that nobody waits for any more is no reason to stop.
    for request in requests {
        match request {
            Request::Append(new, answer) => drop(answer.send(file.append(new))),
            Request::Mark(at, answer) => drop(answer.send(file.mark(at))),
            Request::Events(events, answer) => drop(answer.send(file.record_events(&events))),
            Request::Keep(name, bytes, answer) => drop(answer.send(file.keep(&name, &bytes))),
            Request::Fold(answer) => drop(answer.send(file.fold())),
            Request::Finish => break,
        }
    }
    file
}
